-- Whether answers are made of a vintage: P published, W withdrawn, D deleted. Open cells are those of unusable rows; their
-- number is not known of vintages that version 1 published.
ALTER TABLE VINTAGE ADD COLUMN STATE CHAR(1) NOT NULL DEFAULT 'P';
ALTER TABLE VINTAGE ADD COLUMN OPEN_CELLS INTEGER;
-- What was done and by whom; rows are only added.
CREATE TABLE JOURNAL (
  EVENT_NUMBER  BIGINT NOT NULL PRIMARY KEY,
  HAPPENED      TIMESTAMP NOT NULL,
  WHO           VARCHAR(200),
  ACTION        VARCHAR(20) NOT NULL,
  SUBJECT       VARCHAR(2000) NOT NULL,
  REASON        VARCHAR(2000) NOT NULL
);
INSERT INTO JOURNAL (EVENT_NUMBER, HAPPENED, WHO, ACTION, SUBJECT, REASON)
  SELECT SEQUENCE, PUBLISHED, CAST(NULL AS VARCHAR(200)), 'PUBLISH', ID, '' FROM VINTAGE;
-- Copies of what numbers were made with, by the SHA-256 of their content; rows are only added.
CREATE TABLE DEFINITION (
  HASH          CHAR(64) NOT NULL PRIMARY KEY,
  KIND          VARCHAR(50) NOT NULL,
  NAME          VARCHAR(400) NOT NULL,
  FIRST_USED    TIMESTAMP NOT NULL,
  CONTENT       BLOB NOT NULL
);
