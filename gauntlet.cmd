@echo off
rem Gauntlet's launcher for Windows, from any folder: gauntlet --help. It builds what is missing or
rem older than its sources, with the Maven wrapper.
setlocal
cd /d "%~dp0"

set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
if defined JAVA_HOME if not exist "%JAVA%.exe" (
  echo gauntlet: JAVA_HOME is "%JAVA_HOME%", which has no bin\java.exe: point it to a JDK 17 or newer, or unset it 1>&2
  exit /b 1
)

set "BUILT=target\gauntlet.classpath"
powershell -NoProfile -Command "$b = Get-Item '%BUILT%' -ErrorAction SilentlyContinue; if (-not $b) { exit 1 }; if (Get-ChildItem pom.xml, src -Recurse -File | Where-Object { $_.LastWriteTime -gt $b.LastWriteTime } | Select-Object -First 1) { exit 1 }"
if errorlevel 1 (
  echo gauntlet: building ... 1>&2
  call mvnw.cmd -B -q test-compile dependency:build-classpath "-Dmdep.outputFile=%BUILT%" 1>&2
  if errorlevel 1 exit /b 1
  rem An argument file, since a class path is longer than what a command line of cmd may be.
  powershell -NoProfile -Command "Set-Content -Encoding ascii 'target\gauntlet.args' ('-cp \"target/test-classes;target/classes;' + (Get-Content '%BUILT%').Replace('\', '/') + '\"'); (Get-Item '%BUILT%').LastWriteTime = Get-Date"
)

"%JAVA%" -Xmx256m -XX:TieredStopAtLevel=1 @target\gauntlet.args dev.gauntlet.cli.Gauntlet %*
exit /b %ERRORLEVEL%
