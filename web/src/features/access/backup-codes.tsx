import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import s from './form.module.css';

/** The backup codes, shown this once: each stands in for the app one time. */
export function BackupCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const t = useT();
  return (
    <div className={s.form}>
      <p>{t('access.second.codesLead')}</p>
      <ul className={s.codes} aria-label={t('access.second.codes')}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={s.actions}>
        <CopyButton text={codes.join('\n')} />
        <Button look="primary" onPress={onDone}>
          {t('access.second.codesKept')}
        </Button>
      </div>
    </div>
  );
}
