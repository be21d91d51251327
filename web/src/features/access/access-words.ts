import { problemBehind } from '../../platform/careful-fetch.ts';
import type { PlainKey } from '../../platform/format-message.ts';
import type { useT } from '../../platform/i18n.tsx';

const words: Readonly<Record<string, PlainKey>> = {
  invalid_email_or_password: 'access.problem.noMatch',
  account_disabled: 'access.problem.disabled',
  invalid_password: 'access.problem.wrongPassword',
  invalid_code: 'access.problem.wrongCode',
  invalid_backup_code: 'access.problem.wrongBackupCode',
  invalid_two_factor_cookie: 'access.problem.startAgain',
  too_many_attempts_request_new_code: 'access.problem.startAgain',
  account_temporarily_locked: 'access.problem.locked',
  invalid_token: 'access.problem.linkUsed',
  passkey_not_found: 'access.problem.passkeyUnknown',
  authentication_failed: 'access.problem.passkeyUnknown',
  passkey_known: 'access.problem.passkeyKnown',
  passkey_failed: 'access.problem.passkeyFailed',
  passkey_without_check: 'access.problem.passkeyUnchecked',
  session_not_fresh: 'access.problem.notFresh',
  totp_already_enabled: 'access.problem.secondStepOn',
  too_short: 'access.password.tooShort',
  too_long: 'access.password.tooLong',
  leaked: 'access.password.leaked',
  too_common: 'access.password.tooCommon',
  too_simple: 'access.password.tooSimple',
  about_you: 'access.password.aboutYou',
  first_run_code_wrong: 'access.problem.codeWrong',
  already_set_up: 'access.problem.alreadySetUp',
  nothing_changed: 'access.problem.sameAddress',
  account_exists: 'access.problem.accountExists',
  person_has_account: 'access.problem.personHasAccount',
  last_admin: 'access.problem.lastAdmin',
  end_in_the_past: 'access.problem.endInThePast',
  too_many_api_keys: 'access.problem.tooManyKeys',
  offline: 'access.problem.offline',
  timeout: 'access.problem.offline',
};

/** What went wrong, in the reader's language: by the refusal's code, else by that of its first fault, else in general words. */
export function problemWords(error: unknown, t: ReturnType<typeof useT>): string {
  const { code, errors, data, status } = problemBehind(error);
  if (code === 'rate_limited') return t('access.problem.tooMany', { seconds: Number(data?.['retryAfterSeconds'] ?? 60) });
  const key = words[code] ?? words[errors?.[0]?.code ?? ''];
  if (key !== undefined) return t(key);
  return status === 422 ? (errors?.[0]?.message ?? t('access.problem.other')) : t('access.problem.other');
}
