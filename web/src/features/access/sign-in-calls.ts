import { ApiError } from '@waymark/domain/shared/api-client.ts';
import { callIdentity } from '../../platform/identity.ts';

/** What comes after a right password: nothing, or the second step. */
export type AfterPassword = 'signed_in' | 'second_step';

export async function signInWithPassword(email: string, password: string): Promise<AfterPassword> {
  const answer = await callIdentity('POST', '/sign-in/email', { email, password });
  return typeof answer === 'object' && answer !== null && 'twoFactorRedirect' in answer ? 'second_step' : 'signed_in';
}

export async function giveSecondStep(kind: 'app' | 'backup', code: string): Promise<void> {
  await callIdentity('POST', kind === 'app' ? '/two-factor/verify-totp' : '/two-factor/verify-backup-code', {
    code: code.replaceAll(' ', ''),
  });
}

/** Whether this browser can use passkeys at the address it shows: a secure one, and a name rather than a number. */
export const canUsePasskeys = (): boolean =>
  'PublicKeyCredential' in window && 'parseRequestOptionsFromJSON' in PublicKeyCredential && !/^[\d.]+$|^\[/.test(location.hostname);

/** Signs in with a passkey of this device; false when the person thought better of it. */
export async function signInWithPasskey(): Promise<boolean> {
  const options = await callIdentity('GET', '/passkey/generate-authenticate-options');
  const credential = await unlessCancelled(() =>
    navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asRequestOptions(options)) }),
  );
  if (!(credential instanceof PublicKeyCredential)) return false;
  await callIdentity('POST', '/passkey/verify-authentication', { response: credential.toJSON() });
  return true;
}

/** Makes a passkey on this device and tells the server; false when the person thought better of it. */
export async function addPasskey(name: string): Promise<boolean> {
  const options = await callIdentity('GET', '/passkey/generate-register-options');
  const credential = await unlessCancelled(() =>
    navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asCreationOptions(options)) }),
  );
  if (!(credential instanceof PublicKeyCredential)) return false;
  await callIdentity('POST', '/passkey/verify-registration', { response: credential.toJSON(), name });
  return true;
}

// the library on the server writes both as the WebAuthn standard has them
const asRequestOptions = (options: unknown) => options as PublicKeyCredentialRequestOptionsJSON;
const asCreationOptions = (options: unknown) => options as PublicKeyCredentialCreationOptionsJSON;

async function unlessCancelled(ask: () => Promise<Credential | null>): Promise<Credential | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof DOMException && ['NotAllowedError', 'AbortError'].includes(error.name)) return null;
    if (error instanceof DOMException) {
      throw new ApiError({
        type: 'about:blank',
        status: 0,
        title: error.message,
        code: error.name === 'InvalidStateError' ? 'passkey_known' : 'passkey_failed',
      });
    }
    throw error;
  }
}
