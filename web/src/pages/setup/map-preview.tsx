import { useQuery } from '@tanstack/react-query';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import s from './setup.module.css';
import { checklistQuery, type Template, templatesQuery } from './setup-queries.ts';

/** The map filling in: families and tracks that are chosen faintly, those that are here in full, and how many people stand on them. */
export function MapPreview({ picked }: { readonly picked: readonly string[] }) {
  const t = useT();
  const { account, can } = useSession();
  const asks = account !== null && can.changeOrganisation;
  const templates = useQuery({ ...templatesQuery, enabled: asks });
  const checklist = useQuery({ ...checklistQuery, enabled: asks });
  const shown = (templates.data?.items ?? []).filter(({ slug, usedAs }) => usedAs !== null || picked.includes(slug));
  const { profiles = 0, people = 0, matched = 0 } = checklist.data ?? {};
  return (
    <aside className={s.preview} data-region="panel" tabIndex={-1} aria-label={t('setup.preview.title')}>
      <h2 className="t-section">{t('setup.preview.title')}</h2>
      {shown.length === 0 ? (
        <p className="t-s t-3">{t('setup.preview.empty')}</p>
      ) : (
        shown.map((template) => <Family key={template.slug} template={template} />)
      )}
      <p className="t-s t-3" role="status">
        {t('setup.preview.figures', { roles: profiles, people, matched })}
      </p>
    </aside>
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
