CREATE TABLE users (
  id            int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  email         text        NOT NULL UNIQUE,
  password_hash text        NOT NULL,
  created_at    timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE chats (
  id         int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  user_id    int         NOT NULL REFERENCES users ON DELETE CASCADE,
  title      text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX chats_newest ON chats (user_id, id DESC);

CREATE TABLE messages (
  id          int         GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  chat_id     int         NOT NULL REFERENCES chats ON DELETE CASCADE,
  role        text        NOT NULL,
  content     text        NOT NULL,
  tokens_used int         NOT NULL DEFAULT 0,
  created_at  timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX messages_of_chat ON messages (chat_id, id);
