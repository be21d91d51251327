/** What happened to how an account signs in; the audit names it. */
export type IdentityEvent =
  | 'signed_in'
  | 'signed_out'
  | 'password_changed'
  | 'password_reset'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'backup_codes_made'
  | 'passkey_added'
  | 'passkey_renamed'
  | 'passkey_removed';

export interface IdentityPath {
  /** Guessing is slowed down: by the account named in the body, or by the one signed in. */
  readonly guarded?: 'named' | 'signed_in' | 'address';
  /** The body carries a password to be judged. */
  readonly newPassword?: boolean;
  /** The answer takes at least so many milliseconds, so that how long it takes does not tell whether there is such an account. */
  readonly answersAfterMs?: number;
  readonly event?: IdentityEvent;
  /** Another event when somebody was signed in already. */
  readonly eventWhenSignedIn?: IdentityEvent;
  /** Every other session of the account ends. */
  readonly endsOthers?: boolean;
  /** The fields of the library's answer that leave the server: session tokens never do. */
  readonly answers?: readonly string[];
  /** The answer leaves whole: it holds nothing secret. */
  readonly answersAll?: boolean;
}

/** The operations of the identity library that are reachable; all its others answer 404. */
export const identityPaths: Readonly<Record<string, IdentityPath>> = {
  'POST /sign-in/email': { guarded: 'named', event: 'signed_in', answers: ['twoFactorRedirect', 'twoFactorMethods'] },
  'POST /sign-out': { event: 'signed_out' },
  'POST /request-password-reset': { guarded: 'named', answersAfterMs: 500 },
  'POST /reset-password': { guarded: 'address', newPassword: true },
  'POST /change-password': { guarded: 'signed_in', newPassword: true, event: 'password_changed', endsOthers: true },
  'POST /two-factor/enable': { guarded: 'signed_in', answers: ['totpURI', 'backupCodes'] },
  'POST /two-factor/verify-totp': {
    guarded: 'address',
    event: 'signed_in',
    eventWhenSignedIn: 'second_factor_on',
    endsOthers: true,
  },
  'POST /two-factor/verify-backup-code': { guarded: 'address', event: 'signed_in' },
  'POST /two-factor/disable': { guarded: 'signed_in', event: 'second_factor_off', endsOthers: true },
  'POST /two-factor/generate-backup-codes': { guarded: 'signed_in', event: 'backup_codes_made', answers: ['backupCodes'] },
  'GET /passkey/generate-register-options': { answersAll: true },
  'POST /passkey/verify-registration': { event: 'passkey_added', answers: ['id', 'name'] },
  'GET /passkey/generate-authenticate-options': { answersAll: true },
  'POST /passkey/verify-authentication': { guarded: 'address', event: 'signed_in' },
  'GET /passkey/list-user-passkeys': { answersAll: true },
  'POST /passkey/delete-passkey': { event: 'passkey_removed' },
  'POST /passkey/update-passkey': { event: 'passkey_renamed' },
};
