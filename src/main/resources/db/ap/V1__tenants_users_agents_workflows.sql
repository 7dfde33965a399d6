CREATE TABLE tenants (
  id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  name       text        NOT NULL,
  slug       text        NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE users (
  id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id     uuid        NOT NULL REFERENCES tenants ON DELETE CASCADE,
  email         text        NOT NULL UNIQUE,
  password_hash text        NOT NULL,
  is_active     boolean     NOT NULL DEFAULT true,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE agents (
  id              uuid        PRIMARY KEY,
  tenant_id       uuid        NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name            text        NOT NULL,
  slug            text        NOT NULL,
  description     text        NOT NULL,
  status          text        NOT NULL DEFAULT 'active',
  model_provider  text        NOT NULL,
  model_name      text        NOT NULL,
  system_prompt   text        NOT NULL,
  temperature     float8      NOT NULL,
  max_tokens      int         NOT NULL,
  capabilities    jsonb       NOT NULL DEFAULT '[]',
  tools           jsonb       NOT NULL DEFAULT '[]',
  timeout_seconds int         NOT NULL DEFAULT 300,
  max_iterations  int         NOT NULL DEFAULT 10,
  memory_enabled  boolean     NOT NULL DEFAULT true,
  version         text        NOT NULL DEFAULT '1.0.0',
  tags            jsonb       NOT NULL DEFAULT '[]',
  config          jsonb       NOT NULL DEFAULT '{}',
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT agents_slug UNIQUE (tenant_id, slug)
);

CREATE INDEX agents_newest ON agents (tenant_id, created_at DESC, id);

CREATE TABLE workflows (
  id              uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id       uuid        NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name            text        NOT NULL,
  slug            text        NOT NULL,
  description     text,
  version         text        NOT NULL DEFAULT '1.0.0',
  steps           jsonb       NOT NULL,
  triggers        jsonb       NOT NULL DEFAULT '[]',
  timeout_seconds int         NOT NULL DEFAULT 3600,
  max_retries     int         NOT NULL DEFAULT 3,
  retry_strategy  text        NOT NULL DEFAULT 'exponential',
  status          text        NOT NULL DEFAULT 'draft',
  tags            jsonb       NOT NULL DEFAULT '[]',
  category        text,
  execution_count int         NOT NULL DEFAULT 0,
  success_count   int         NOT NULL DEFAULT 0,
  failure_count   int         NOT NULL DEFAULT 0,
  created_at      timestamptz NOT NULL DEFAULT now(),
  updated_at      timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT workflows_name UNIQUE (tenant_id, name)
);

CREATE INDEX workflows_newest ON workflows (tenant_id, created_at DESC, id);

CREATE TABLE collections (
  id                   uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id            uuid        NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name                 text        NOT NULL,
  description          text,
  embedding_model      text        NOT NULL,
  embedding_dimensions int         NOT NULL DEFAULT 384,
  chunk_size           int         NOT NULL DEFAULT 512,
  chunk_overlap        int         NOT NULL DEFAULT 50,
  visibility           text        NOT NULL DEFAULT 'private',
  document_count       int         NOT NULL DEFAULT 0,
  chunk_count          int         NOT NULL DEFAULT 0,
  created_at           timestamptz NOT NULL DEFAULT now(),
  updated_at           timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX collections_newest ON collections (tenant_id, created_at DESC, id);

CREATE TABLE mcp_servers (
  id            uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
  tenant_id     uuid        NOT NULL REFERENCES tenants ON DELETE CASCADE,
  name          text        NOT NULL,
  slug          text        NOT NULL,
  description   text,
  server_type   text        NOT NULL CHECK (server_type IN ('stdio', 'sse', 'websocket')),
  status        text        NOT NULL DEFAULT 'active',
  version       text        NOT NULL DEFAULT '1.0.0',
  category      text,
  tools         jsonb       NOT NULL DEFAULT '[]',
  health_status text        NOT NULL DEFAULT 'healthy',
  visibility    text        NOT NULL DEFAULT 'private',
  created_at    timestamptz NOT NULL DEFAULT now(),
  updated_at    timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT mcp_servers_slug UNIQUE (tenant_id, slug)
);

CREATE INDEX mcp_servers_newest ON mcp_servers (tenant_id, created_at DESC, id);
