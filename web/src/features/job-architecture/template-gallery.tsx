import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../platform/api.ts';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { useFault } from '../../platform/use-fault.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { showToast } from '../../ui/toast-queue.ts';
import { type Template, templatesQuery } from './framework-queries.ts';
import s from './template-gallery.module.css';

/** S30, inline: the frameworks that ship with Waymark; several are taken at once, so that the moves between them come along. */
export function TemplateGallery({ onDone }: { readonly onDone: () => void }) {
  const t = useT();
  const templates = useQuery(templatesQuery);
  return (
    <Loaded query={templates} failed={t('frameworks.templates.failed')}>
      {({ items }) => <Choice templates={items} onDone={onDone} />}
    </Loaded>
  );
}

function Choice({ templates, onDone }: { readonly templates: readonly Template[]; readonly onDone: () => void }) {
  const t = useT();
  const format = useFormat();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const faultOf = useFault();
  const making = useMutation({
    mutationFn: () => api.jobArchitecture.takeTemplates({ body: { slugs: [...chosen] } }),
    onSuccess: async ({ items }) => {
      await Promise.all([['frameworks'], ['templates']].map((queryKey) => queries.invalidateQueries({ queryKey })));
      const names = templates.filter(({ slug }) => items.some(({ framework }) => framework === slug)).map(({ name }) => name);
      showToast({ text: t('frameworks.templates.done', { names: format.list(names), count: names.length }) });
      onDone();
    },
  });
  const change = (slug: string, isChosen: boolean) => {
    const others = [...chosen].filter((one) => one !== slug);
    setChosen(new Set(isChosen ? [...others, slug] : others));
  };
  return (
    <div className={s.gallery}>
      <ul className={s.cards}>
        {templates.map((template) => (
          <li key={template.slug}>
            <TemplateCard template={template} isChosen={chosen.has(template.slug)} onChange={(is) => change(template.slug, is)} />
          </li>
        ))}
      </ul>
      {making.error !== null && <p role="alert">{faultOf(making.error, t('frameworks.templates.failedUse'))}</p>}
      <div className={s.foot}>
        <span className="t-s t-3">{t('frameworks.templates.how')}</span>
        <Button look="primary" isDisabled={chosen.size === 0} isPending={making.isPending} onPress={() => making.mutate()}>
          {t('frameworks.templates.use', { count: chosen.size })}
        </Button>
      </div>
    </div>
  );
}

interface CardProps {
  readonly template: Template;
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

function TemplateCard({ template, isChosen, onChange }: CardProps) {
  const t = useT();
  const { name, description, families, profiles, competencies, usedAs } = template;
  return (
    <article className={s.card} data-chosen={isChosen || undefined}>
      {usedAs === null ? (
        <Checkbox isSelected={isChosen} onChange={onChange}>
          <b>{name}</b>
        </Checkbox>
      ) : (
        <p>
          <b>{name}</b> <Tag tone="good">{t('frameworks.templates.used')}</Tag>
        </p>
      )}
      <p className="t-s t-2">{description}</p>
      {families.flatMap((family) =>
        family.tracks.map((track) => (
          <div key={`${family.slug} ${track.name}`} className={s.track}>
            <span className="t-label">{track.name}</span>
            <ol>
              {track.profiles.map((profile) => (
                <li key={profile.slug}>{profile.title}</li>
              ))}
            </ol>
          </div>
        )),
      )}
      <p className="t-s t-3">{t('frameworks.templates.size', { roles: profiles, competencies: competencies.length })}</p>
    </article>
  );
}
