import { text } from 'node:stream/consumers';
import { checkPassword } from '@waymark/domain/access/check-password.ts';
import { Refusal } from '@waymark/domain/shared/refusal.ts';
import { type CliCommand, exitCodes, UsageError } from '#platform/cli.ts';
import { hashPassword } from '#platform/identity/credentials.ts';
import { leakedPasswords } from '#platform/identity/leaked-passwords.ts';
import { readOrganisationSettings } from '#platform/organisation-settings.ts';
import { ownAddress } from '#platform/own-address.ts';
import type { Caller } from '#platform/use-case/context.ts';
import { createAdmin } from './commands/create-admin.ts';

/** Makes somebody an admin from the shell: also the way back in when nobody can sign in any more. */
const createAdminCommand: CliCommand = {
  name: 'create-admin',
  summary: 'make an account an admin, with a new account where there is none',
  options: {
    email: { type: 'string', about: 'address to sign in with' },
    name: { type: 'string', about: 'name of a new account' },
    'reset-second-step': { type: 'boolean', about: 'take the second step and passkeys away, when the device is lost' },
    'password-stdin': { type: 'boolean', about: 'read the password from standard input instead of printing a link' },
  },
  run: async (context, args) => {
    const email = args.text('email');
    if (email === undefined) throw new UsageError('"create-admin" needs --email.', createAdminCommand);
    const name = args.text('name');
    const caller = await context.caller();
    const passwordHash = args.flag('password-stdin') ? await readPasswordHash(caller, [email.split('@')[0] ?? '', name ?? '']) : undefined;
    const made = await createAdmin(caller, {
      resetsSecondStep: args.flag('reset-second-step'),
      email,
      address: ownAddress(context.config),
      ...(name !== undefined && { name }),
      ...(passwordHash !== undefined && { passwordHash }),
    });
    const first = made.created ? `${email} has an account now and is an admin.` : `${email} is an admin.`;
    const then = made.link === null ? 'The password is set.' : `Choose a password here, once, within 7 days:\n${made.link}`;
    context.output(made, `${first}\n${then}`);
    return exitCodes.done;
  },
};

/** Reads the password from standard input, without the line's end; refuses one that is guessed easily. */
async function readPasswordHash(caller: Caller, about: readonly string[]): Promise<string> {
  const password = (await text(process.stdin)).replace(/\r?\n$/, '');
  const { shortestPassword } = await readOrganisationSettings(caller.db);
  const fault = checkPassword(password, { shortest: shortestPassword, about, leaked: leakedPasswords() });
  if (fault) throw new Refusal('invalid', fault.code, { message: fault.message });
  return hashPassword(password);
}

export const accessCommands: readonly CliCommand[] = [createAdminCommand];
