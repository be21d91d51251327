import { Fragment } from 'react';
import { useT } from '../platform/i18n.tsx';
import { usePreference } from '../platform/preferences.ts';
import { useActiveKeys } from '../platform/screen-keys.ts';
import { Dialog } from '../ui/dialog.tsx';
import s from './keys-dialog.module.css';
import { useNavigationSpaces } from './place.ts';

interface Row {
  readonly id: string;
  readonly keys: readonly (readonly string[])[];
  readonly text: string;
}

/** The keys that work here: on this screen first, then everywhere. */
export function KeysDialog({ isOpen, onClose }: { readonly isOpen: boolean; readonly onClose: () => void }) {
  const t = useT();
  const here = useActiveKeys();
  const [letters] = usePreference('keys');
  const spaces = useNavigationSpaces();
  const everywhere: readonly Row[] = [
    { id: 'search', keys: [['Ctrl', 'K'], ['/']], text: t('app.keys.search') },
    { id: 'help', keys: [['?']], text: t('app.keys.help') },
    { id: 'region', keys: [['F6']], text: t('app.keys.region') },
    { id: 'close', keys: [['Esc']], text: t('app.keys.close') },
  ];
  const go = spaces
    .flatMap((space) => space.items)
    .flatMap((item): Row[] => (item.key === undefined ? [] : [{ id: item.path, keys: [['g', item.key]], text: t(item.text) }]));
  return (
    <Dialog title={t('app.keys.title')} isOpen={isOpen} onClose={onClose} wide>
      {letters === 'off' && <p>{t('app.keys.off')}</p>}
      {here.length > 0 && (
        <Group title={t('app.keys.here')} rows={here.map((each) => ({ id: each.key, keys: [[each.key]], text: each.text }))} />
      )}
      <Group title={t('app.keys.everywhere')} rows={everywhere} />
      <Group title={t('app.keys.go')} rows={go} />
    </Dialog>
  );
}

function Group({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }) {
  const t = useT();
  if (rows.length === 0) return null;
  return (
    <section>
      <h3 className="t-label">{title}</h3>
      <dl className={s.rows}>
        {rows.map((row) => (
          <div key={row.id}>
            <dt>
              {row.keys.map((together, index) => (
                <Fragment key={together.join('+')}>
                  {index > 0 && <span className={s.word}>{t('app.keys.or')}</span>}
                  {together.map((key) => (
                    <kbd key={key}>{key}</kbd>
                  ))}
                </Fragment>
              ))}
            </dt>
            <dd>{row.text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
