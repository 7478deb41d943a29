-- One row per vintage: what a source said about one table on one day.
CREATE TABLE VINTAGE (
  ID            VARCHAR(200) NOT NULL PRIMARY KEY,
  TABLE_ID      VARCHAR(100) NOT NULL,
  RETRIEVED     DATE NOT NULL,
  PUBLISHED     TIMESTAMP NOT NULL,
  SEQUENCE      BIGINT NOT NULL UNIQUE,
  CELLS         INTEGER NOT NULL,
  CONTENT_HASH  CHAR(64) NOT NULL
);
-- The axes of a vintage's grid, which are its coverage: axis 0 periods, 1 area codes, 2 and on members of the dimensions.
CREATE TABLE COVERAGE (
  VINTAGE_ID    VARCHAR(200) NOT NULL REFERENCES VINTAGE,
  AXIS          SMALLINT NOT NULL,
  POSITION      INTEGER NOT NULL,
  TERM          VARCHAR(1000) NOT NULL,
  PRIMARY KEY (VINTAGE_ID, AXIS, POSITION)
);
-- Changed cells of one measure in one vintage, encoded; cell numbers are those of the coverage grid.
CREATE TABLE SEGMENT (
  VINTAGE_ID    VARCHAR(200) NOT NULL REFERENCES VINTAGE,
  MEASURE_ID    VARCHAR(400) NOT NULL,
  PART          INTEGER NOT NULL,
  DATA          BLOB NOT NULL,
  PRIMARY KEY (VINTAGE_ID, MEASURE_ID, PART)
);
