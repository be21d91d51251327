import type { ImportProblem } from '@waymark/domain/shared/import-problem.ts';

/** The delimiters that are told apart by themselves. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const;
export type Encoding = (typeof encodings)[number];

export interface TableRow {
  /** As a spreadsheet counts it: the first line of the file is 1. */
  readonly number: number;
  /** One for each column, as the file has it; blank cells are ''. */
  readonly cells: readonly string[];
}

/** Something worth telling about how a file was read that is no problem. */
export interface TableNote {
  readonly code:
    | 'rows_above_header'
    | 'empty_rows'
    | 'header_repeated'
    | 'header_blank'
    | 'header_looks_like_data'
    | 'merged_cells'
    | 'nul_characters'
    | 'other_sheets';
  readonly message: string;
}

/** A file read as one table. */
export interface Table {
  readonly file: string;
  readonly format: 'csv' | 'xlsx';
  /** Titles, each once: a repeated one has " (2)", a blank one is "Column 5". */
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  /** The row that holds the titles; 0 when there is none. */
  readonly headerRow: number;
  readonly delimiter: Delimiter | null;
  readonly encoding: Encoding | null;
  readonly sheet: string | null;
  readonly notes: readonly TableNote[];
  readonly problems: readonly ImportProblem[];
}

export interface TableLimits {
  readonly bytes: number;
  readonly rows: number;
  readonly columns: number;
  /** Of everything that an XLSX unpacks to. */
  readonly unpackedBytes: number;
}

/** 50 MB, 300,000 rows, 2,000 columns; an XLSX may unpack to 400 MB. */
export const tableLimits: TableLimits = { bytes: 50_000_000, rows: 300_000, columns: 2000, unpackedBytes: 400_000_000 };

export interface ReadTableOptions {
  readonly file: string;
  readonly delimiter?: Delimiter | undefined;
  readonly encoding?: Encoding | undefined;
  /** The row that holds the titles, counted from 1; 0: there is none. Found unless given. */
  readonly headerRow?: number | undefined;
  /** A sheet's name, or its place counted from 1; the first unless given. */
  readonly sheet?: string | number | undefined;
  readonly limits?: Partial<TableLimits> | undefined;
}

/** Rows as they stand in a file, before anybody knows which one holds the titles. */
export interface RawRows {
  /** In delimited text a row that is too long is a sign of a missing quotation mark; in a spreadsheet it is only a note beside the table. */
  readonly isDelimited: boolean;
  readonly rows: readonly TableRow[];
  readonly notes: readonly TableNote[];
  readonly problems: readonly ImportProblem[];
}
