-- POST /tasks as a TaskUser sends it; the token comes by the environment.
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
wrk.headers["Authorization"] = "Bearer " .. (os.getenv("TOKEN") or "")
wrk.body = '{"description":"Build a small thing that is worth having","task_type":"bug_fix",'
  .. '"requirements":{"complexity":"medium","estimated_time":"30m"},'
  .. '"checkpoint_frequency":"medium","privacy_level":"normal","tool_preferences":["claude_code"]}'
