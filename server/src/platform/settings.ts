import path from 'node:path';
import { z } from 'zod';

/** One environment variable that Waymark reads. */
interface Setting<Schema extends z.ZodType> {
  readonly name: string;
  /** From the text of the environment (undefined: not set) to the value, with the default. */
  readonly schema: Schema;
  /** For operators: what it is for. */
  readonly about: string;
  /** How the default reads, where it is not simply a value. */
  readonly otherwise?: string;
  /** Shown as dots. */
  readonly secret?: true;
}

const projectRoot = path.join(import.meta.dirname, '../../..');

const wholeNumber = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return z.string().regex(/^\d+$/, message).transform(Number).pipe(z.number().min(least, message).max(most, message));
};
const onOff = z.enum(['on', 'off', '1', '0', 'true', 'false'], 'must be on or off').transform((text) => ['on', '1', 'true'].includes(text));
const address = (protocols: RegExp, example: string) => z.url({ protocol: protocols, error: `must be an address like ${example}` });
/** An address that the whole server has: pages, links and cookies live at its root. */
const isRoot = (text: string): boolean => {
  if (!URL.canParse(text)) return true; // said by the rule before
  const { pathname, search, hash, username } = new URL(text);
  return [pathname, search, hash, username].join('') === '/';
};
const setting = <Schema extends z.ZodType>(one: Setting<Schema>): Setting<Schema> => one;

/** Every setting, in the order in which an operator wants to read them. */
export const settings = {
  port: setting({
    name: 'WAYMARK_PORT',
    schema: wholeNumber(0, 65_535).default(4600),
    about: 'Port to listen on; 0 takes any free one.',
  }),
  host: setting({
    name: 'WAYMARK_HOST',
    schema: z.string().default('127.0.0.1'),
    about: 'Network address to listen on; 0.0.0.0 for every one.',
  }),
  url: setting({
    name: 'WAYMARK_URL',
    schema: address(/^https?$/, 'https://careers.example.org')
      .refine(isRoot, {
        abort: true,
        error: 'must be an address alone, like https://careers.example.org: no path, no query, no name',
      })
      .optional(),
    otherwise: 'http://localhost and the port',
    about: 'Address people use: for links in mail, cookies, passkeys and the check of where requests come from.',
  }),
  dataDir: setting({
    name: 'WAYMARK_DATA_DIR',
    schema: z
      .string()
      .default(path.join(projectRoot, '.data'))
      .transform((dir) => path.resolve(dir)),
    otherwise: '.data in the project',
    about: 'Folder of the built-in database and of the secret.',
  }),
  databaseUrl: setting({
    name: 'DATABASE_URL',
    schema: address(/^postgres(ql)?$/, 'postgresql://waymark@db.example.org/waymark').optional(),
    otherwise: 'the built-in database',
    about: 'An external PostgreSQL, 15 or newer; its role owns the database and needs no superuser rights.',
    secret: true,
  }),
  databasePool: setting({
    name: 'WAYMARK_DATABASE_POOL',
    schema: wholeNumber(2, 500).default(10),
    about: 'Most database connections of one process for requests; jobs use four more.',
  }),
  namedStatements: setting({
    name: 'WAYMARK_NAMED_STATEMENTS',
    schema: onOff.default(true),
    about: 'Let the database keep the plans of statements; off behind a transaction pooler that cannot.',
  }),
  secret: setting({
    name: 'WAYMARK_SECRET',
    schema: z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -base64 32').optional(),
    otherwise: 'made once in the data folder',
    about:
      'Signs sessions and encrypts second factors, files that were brought and the answers kept for repeated requests. Keep a copy: a backup does not hold it.',
    secret: true,
  }),
  trustProxy: setting({
    name: 'WAYMARK_TRUST_PROXY',
    schema: onOff.default(false),
    about: 'Take the last address of the X-Forwarded-For header; on only behind a proxy of your own that sets it.',
  }),
  uploadMegabytes: setting({
    name: 'WAYMARK_UPLOAD_MEGABYTES',
    schema: wholeNumber(1, 50).default(50),
    about: 'Largest file that somebody may bring for an import, in MB (1,000,000 bytes).',
  }),
  smtpUrl: setting({
    name: 'WAYMARK_SMTP_URL',
    schema: address(/^smtps?$/, 'smtp://user:password@mail.example.org:587').optional(),
    otherwise: 'no mail is sent',
    about: 'Mail server for invitations, resets and reminders.',
    secret: true,
  }),
  mailFrom: setting({
    name: 'WAYMARK_MAIL_FROM',
    schema: z.string().default('Waymark <waymark@localhost>'),
    about: 'Sender of mail.',
  }),
  allowPublicSample: setting({
    name: 'WAYMARK_ALLOW_PUBLIC_SAMPLE',
    schema: onOff.default(false),
    about:
      'Let the sample company, whose sign-ins need no password, live where others reach it: WAYMARK_HOST or WAYMARK_URL is not of this machine.',
  }),
  timeZone: setting({
    name: 'WAYMARK_TIME_ZONE',
    schema: z
      .string()
      .refine((zone) => zone === 'UTC' || Intl.supportedValuesOf('timeZone').includes(zone), 'must be a time zone like Europe/Berlin')
      .default(Intl.DateTimeFormat().resolvedOptions().timeZone),
    otherwise: "the machine's",
    about: 'Time zone of the organisation: decides which day it is for due dates.',
  }),
  logLevel: setting({
    name: 'WAYMARK_LOG_LEVEL',
    schema: z
      .enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'], 'must be one of silent, fatal, error, warn, info, debug, trace')
      .default('info'),
    about: 'How much the log says.',
  }),
} as const;
