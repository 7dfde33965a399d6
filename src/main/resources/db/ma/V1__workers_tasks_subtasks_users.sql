CREATE TABLE users (
  user_id       uuid        PRIMARY KEY,
  username      text        NOT NULL UNIQUE,
  email         text        NOT NULL UNIQUE,
  password_hash text        NOT NULL,
  is_active     boolean     NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL DEFAULT now(),
  last_login    timestamptz
);

CREATE TABLE workers (
  worker_id      uuid        PRIMARY KEY,
  machine_id     text        NOT NULL UNIQUE,
  machine_name   text        NOT NULL,
  system_info    jsonb       NOT NULL DEFAULT '{}',
  tools          jsonb       NOT NULL DEFAULT '[]',
  status         text        NOT NULL,
  cpu_percent    float8,
  memory_percent float8,
  disk_percent   float8,
  current_task   uuid,
  last_heartbeat timestamptz,
  -- A registration counts as a sign of life too, but not as a heartbeat.
  last_contact   timestamptz NOT NULL DEFAULT now(),
  registered_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX workers_status ON workers (status);
CREATE INDEX workers_last_heartbeat ON workers (last_heartbeat DESC NULLS LAST);

CREATE TABLE tasks (
  task_id              uuid        PRIMARY KEY,
  user_id              uuid        REFERENCES users ON DELETE SET NULL,
  description          text        NOT NULL,
  task_type            text        NOT NULL,
  requirements         jsonb       NOT NULL DEFAULT '{}',
  checkpoint_frequency text        NOT NULL,
  privacy_level        text        NOT NULL,
  tool_preferences     jsonb       NOT NULL DEFAULT '[]',
  status               text        NOT NULL DEFAULT 'pending',
  progress             int         NOT NULL DEFAULT 0,
  created_at           timestamptz NOT NULL DEFAULT now(),
  updated_at           timestamptz NOT NULL DEFAULT now(),
  started_at           timestamptz,
  completed_at         timestamptz
);

CREATE INDEX tasks_status ON tasks (status);
CREATE INDEX tasks_user_id ON tasks (user_id);
CREATE INDEX tasks_created_at ON tasks (created_at);

CREATE TABLE subtasks (
  subtask_id       uuid        PRIMARY KEY,
  task_id          uuid        NOT NULL REFERENCES tasks ON DELETE CASCADE,
  position         int         NOT NULL,
  name             text        NOT NULL,
  description      text        NOT NULL,
  recommended_tool text        NOT NULL,
  complexity       int         NOT NULL,
  priority         int         NOT NULL,
  dependencies     uuid[]      NOT NULL DEFAULT '{}',
  status           text        NOT NULL DEFAULT 'pending',
  progress         int         NOT NULL DEFAULT 0,
  assigned_worker  uuid        REFERENCES workers ON DELETE SET NULL,
  assigned_tool    text,
  result           jsonb,
  error            text,
  execution_time   float8,
  created_at       timestamptz NOT NULL DEFAULT now(),
  started_at       timestamptz,
  completed_at     timestamptz
);

CREATE INDEX subtasks_task_id ON subtasks (task_id);
CREATE INDEX subtasks_status ON subtasks (status);

-- Subtasks that nobody has begun and that wait for nothing any more.
CREATE VIEW ready_subtasks AS
SELECT s.*
FROM subtasks s
WHERE s.status = 'pending'
  AND NOT EXISTS (
    SELECT 1 FROM subtasks d
    WHERE d.subtask_id = ANY (s.dependencies) AND d.status <> 'completed');
