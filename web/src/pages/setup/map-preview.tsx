import { useQuery } from '@tanstack/react-query';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import s from './setup.module.css';
import { type Checklist, checklistQuery, type Template, templatesQuery } from './setup-queries.ts';

/** The map filling in: families and tracks that are chosen faintly, those that are here in full, and how many people stand on them. */
export function MapPreview({ picked }: { readonly picked: readonly string[] }) {
  const t = useT();
  const { account, can } = useSession();
  const asks = account !== null && can.changeOrganisation;
  return (
    <aside className={s.preview} data-region="panel" tabIndex={-1} aria-label={t('setup.preview.title')}>
      <h2 className="t-section">{t('setup.preview.title')}</h2>
      {asks ? <Known picked={picked} /> : <p className="t-s t-3">{t('setup.preview.empty')}</p>}
    </aside>
  );
}

function Known({ picked }: { readonly picked: readonly string[] }) {
  const t = useT();
  const templates = useQuery(templatesQuery);
  const checklist = useQuery(checklistQuery);
  return (
    <Loaded query={templates} failed={t('frameworks.templates.failed')}>
      {({ items }) => (
        <Loaded query={checklist} failed={t('setup.unavailable')}>
          {(figures) => <Families shown={items.filter(({ slug, usedAs }) => usedAs !== null || picked.includes(slug))} figures={figures} />}
        </Loaded>
      )}
    </Loaded>
  );
}

function Families({ shown, figures }: { readonly shown: readonly Template[]; readonly figures: Checklist }) {
  const t = useT();
  const { profiles, people, matched } = figures;
  return (
    <>
      {shown.length === 0 ? (
        <p className="t-s t-3">{t('setup.preview.empty')}</p>
      ) : (
        shown.map((template) => <Family key={template.slug} template={template} />)
      )}
      <p className="t-s t-3" role="status">
        {t('setup.preview.figures', { roles: profiles, people, matched })}
      </p>
    </>
  );
}

function Family({ template: { name, families, usedAs } }: { readonly template: Template }) {
  return (
    <section className={s.family} data-state={usedAs === null ? 'picked' : 'here'}>
      <h3>{name}</h3>
      {families.flatMap(({ slug, tracks }) =>
        tracks.map((track) => (
          <ol key={`${slug} ${track.name}`} className={s.track} aria-label={track.name}>
            {track.profiles.map((profile) => (
              <li key={profile.slug} title={profile.title}>
                <span className="sr">{profile.title}</span>
              </li>
            ))}
          </ol>
        )),
      )}
    </section>
  );
}
