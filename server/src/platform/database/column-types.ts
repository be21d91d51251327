import pg from 'pg';

/** PostgreSQL's numbers of the types that we read in our own way. */
const oids = { bigint: 20, date: 1082, numeric: 1700, bigintList: 1016, dateList: 1182, textList: 1009 };

/**
 * How values come back from the database: `timestamptz` as Date, `date` as 'YYYY-MM-DD', `bigint` and `numeric` as number.
 * A bigint beyond the safe integers throws instead of losing digits; numeric keeps 15 significant digits, so columns stay below that.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : parsers.get(oid);
    return own ?? pg.types.getTypeParser(oid, format ?? 'text');
  },
};

const parseTextList: (text: string) => unknown[] = pg.types.getTypeParser(oids.textList, 'text');

const parsers = new Map<number, (text: string) => unknown>([
  [oids.bigint, parseBigint],
  [oids.date, (text) => text],
  [oids.numeric, Number],
  [oids.bigintList, (text) => parseTextList(text).map((item) => (item === null ? null : parseBigint(String(item))))],
  [oids.dateList, parseTextList],
]);

function parseBigint(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`The whole number ${text} from the database is too large to be read exactly`);
  return value;
}
