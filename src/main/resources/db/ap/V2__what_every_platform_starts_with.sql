-- The test user belongs here too; the platform adds it at its start, since it hashes passwords.

INSERT INTO tenants (id, name, slug)
VALUES ('00000000-0000-4000-8000-000000000001', 'Test Organization', 'test-organization');

INSERT INTO agents (id, tenant_id, name, slug, description, model_provider, model_name,
  system_prompt, temperature, max_tokens, capabilities, tags)
SELECT gen_random_uuid(), id, 'Research Assistant', 'research-assistant',
  'Answers questions from the documents of its collections', 'anthropic',
  'claude-3-5-sonnet-20241022', 'You are a careful research assistant.', 0.7, 1000,
  '["search", "summarize"]', '["seed"]'
FROM tenants;

-- Rows of one statement are a minute apart, so that their order is fixed.
INSERT INTO workflows (tenant_id, name, slug, description, steps, status, category, created_at)
SELECT t.id, w.name, w.slug, w.description, w.steps::jsonb, w.status, w.category,
  now() - make_interval(mins => w.age)
FROM tenants t, (VALUES
  (1, 'Document Ingestion', 'document-ingestion', 'Splits, embeds and stores documents',
   '[{"type": "tool", "name": "split"}, {"type": "tool", "name": "embed"}]', 'active', 'data'),
  (2, 'Support Triage', 'support-triage', 'Sorts tickets and drafts answers',
   '[{"type": "agent", "name": "classify"}, {"type": "agent", "name": "draft"}]', 'active', 'support'),
  (3, 'Code Review', 'code-review', 'Reviews a change and reports what it found',
   '[{"type": "agent", "name": "review"}]', 'active', 'engineering'),
  (4, 'Weekly Report', 'weekly-report', 'Collects figures and writes them up',
   '[{"type": "tool", "name": "collect"}, {"type": "agent", "name": "write"}]', 'draft', 'reporting'),
  (5, 'Data Cleanup', 'data-cleanup', 'Finds and merges doubles',
   '[{"type": "tool", "name": "deduplicate"}]', 'draft', 'data')
) AS w (age, name, slug, description, steps, status, category);

INSERT INTO collections (tenant_id, name, description, embedding_model, document_count,
  chunk_count, created_at)
SELECT t.id, c.name, c.description, 'all-MiniLM-L6-v2', c.documents, c.chunks,
  now() - make_interval(mins => c.age)
FROM tenants t, (VALUES
  (1, 'Product Documentation', 'Manuals and guides', 120, 2400),
  (2, 'Support Tickets', 'Solved tickets of the last year', 800, 3200),
  (3, 'Meeting Notes', 'What was said and decided', 60, 540)
) AS c (age, name, description, documents, chunks);

INSERT INTO mcp_servers (tenant_id, name, slug, description, server_type, category, tools,
  created_at)
SELECT t.id, s.name, s.slug, s.description, s.type, s.category, s.tools::jsonb,
  now() - make_interval(mins => s.age)
FROM tenants t, (VALUES
  (1, 'File System', 'file-system', 'Reads and writes files', 'stdio', 'storage',
   '["read_file", "write_file"]'),
  (2, 'Web Search', 'web-search', 'Searches the web', 'sse', 'search', '["search"]'),
  (3, 'Live Events', 'live-events', 'Pushes what happens', 'websocket', 'events',
   '["subscribe", "unsubscribe"]')
) AS s (age, name, slug, description, type, category, tools);
