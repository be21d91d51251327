import { checkPassword, type PasswordFault } from '@waymark/domain/access/check-password.ts';
import type { PlainKey } from '../../platform/format-message.ts';
import { useT } from '../../platform/i18n.tsx';
import { PasswordField } from './password-field.tsx';

const words: Readonly<Record<PasswordFault['code'], PlainKey>> = {
  too_short: 'access.password.tooShort',
  too_long: 'access.password.tooLong',
  leaked: 'access.password.leaked',
  too_common: 'access.password.tooCommon',
  too_simple: 'access.password.tooSimple',
  about_you: 'access.password.aboutYou',
};

/** A new password with what is wrong with it, once it was typed and left or sent; the server decides. */
export function NewPassword(props: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly shortest?: number;
  /** What others know about the person: address, name. */
  readonly about?: readonly string[];
  readonly wasSent: boolean;
}) {
  const t = useT();
  const shortest = props.shortest ?? 12;
  const long = props.value.length >= shortest;
  const fault = checkPassword(props.value, { shortest, ...(props.about && { about: props.about }) });
  const shown = fault !== undefined && (props.wasSent || long) ? t(words[fault.code]) : undefined;
  return (
    <PasswordField
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      use="new-password"
      help={t('access.password.help', { shortest })}
      fault={shown}
    />
  );
}

/** Whether a new password would be taken as far as this browser can tell. */
export const isGoodPassword = (password: string, about: readonly string[] = []): boolean =>
  checkPassword(password, { shortest: 12, about }) === undefined;
