import { type InputFault, Refusal } from '@waymark/domain/shared/refusal.ts';
import type { z } from 'zod';
import { settings } from './settings.ts';

type Settings = typeof settings;

/** The settings of this process, checked and with defaults. */
export type Config = { readonly [Key in keyof Settings]: z.output<Settings[Key]['schema']> };

/** A setting as an operator sees it. */
export interface ShownSetting {
  readonly name: string;
  /** The value in force, masked when it is secret; null when there is none. */
  readonly value: string | null;
  readonly isDefault: boolean;
  readonly about: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the settings from environment variables; refuses, naming each one that is wrong or unknown. An empty one counts as not set. */
export function readConfig(environment: Environment): Config {
  const faults = [...findUnknown(environment), ...findMissing(environment)];
  const entries = Object.entries(settings).map(([key, one]) => {
    const parsed = one.schema.safeParse(textOf(environment, one.name));
    if (!parsed.success) faults.push(fault(one.name, 'invalid_setting', `${one.name} ${parsed.error.issues[0]?.message ?? 'is wrong'}`));
    return [key, parsed.data];
  });
  if (faults.length > 0) throw new Refusal('invalid', 'invalid_settings', { message: faults.map((one) => one.message).join('\n'), faults });
  return asConfig(Object.fromEntries(entries));
}

/** Lists every setting with the value in force, secrets masked. */
export function listSettings(environment: Environment): ShownSetting[] {
  const config = readConfig(environment);
  const values = new Map<string, unknown>(Object.entries(config));
  return Object.entries(settings).map(([key, one]) => {
    const value = values.get(key);
    const isDefault = textOf(environment, one.name) === undefined;
    const isSecret = 'secret' in one;
    const otherwise = 'otherwise' in one ? one.otherwise : undefined;
    const shown = isDefault && otherwise !== undefined ? otherwise : value === undefined ? null : show(value, isSecret);
    return { name: one.name, value: shown, isDefault, about: one.about };
  });
}

// the loop above has parsed every key by its own schema
const asConfig = (parsed: Record<string, unknown>): Config => parsed as Config;

function show(value: unknown, isSecret: boolean): string {
  const text = typeof value === 'boolean' ? (value ? 'on' : 'off') : String(value);
  if (!isSecret) return text;
  if (!URL.canParse(text)) return '••••••••';
  const masked = new URL(text);
  if (masked.password) masked.password = '••••••••';
  return decodeURIComponent(masked.href);
}

function textOf(environment: Environment, name: string): string | undefined {
  return environment[name]?.trim() || undefined;
}

function findUnknown(environment: Environment): InputFault[] {
  const names = Object.values(settings).map((one): string => one.name);
  return Object.keys(environment)
    .filter((name) => name.startsWith('WAYMARK_') && !name.startsWith('WAYMARK_TEST_') && !names.includes(name))
    .map((name) => fault(name, 'unknown_setting', `${name} is no setting of Waymark; "waymark config" lists them all`));
}

function findMissing(environment: Environment): InputFault[] {
  const needed = settings.secret.name;
  if (!textOf(environment, settings.databaseUrl.name) || textOf(environment, needed)) return [];
  return [
    fault(needed, 'missing_setting', `${needed} is needed with DATABASE_URL; make one with: openssl rand -base64 32, and keep a copy`),
  ];
}

function fault(name: string, code: string, message: string): InputFault {
  return { pointer: `/${name}`, code, message };
}
