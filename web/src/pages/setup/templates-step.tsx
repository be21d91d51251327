import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { useSession } from '../../platform/session.ts';
import { Checkbox, CheckboxGroup } from '../../ui/checkbox.tsx';
import { linkClass } from '../../ui/link-class.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Stack } from '../../ui/page.tsx';
import { type Template, templatesQuery, useStep } from './setup-queries.ts';
import { StepFoot } from './step-foot.tsx';

interface Props {
  readonly picked: readonly string[];
  readonly onPick: (picked: readonly string[]) => void;
  readonly onDone: () => void;
}

/** Step 3: the templates to start from. What is made of them is live for nobody but the one who sets up, until step 6. */
export function TemplatesStep(props: Props) {
  const templates = useQuery(templatesQuery);
  return <Loaded query={templates}>{({ items }) => <Form {...props} templates={items} />}</Loaded>;
}

function Form({ picked, onPick, onDone, templates }: Props & { readonly templates: readonly Template[] }) {
  const t = useT();
  const { person } = useSession();
  const start = useStep(() => startFrom(picked, person?.id), onDone);
  return (
    <Stack>
      <CheckboxGroup label={t('setup.framework.which')} value={[...picked]} onChange={onPick}>
        {templates.map(({ slug, name, usedAs, profiles, competencies }) => (
          <Checkbox
            key={slug}
            value={slug}
            isDisabled={usedAs !== null}
            help={
              usedAs === null
                ? t('setup.framework.size', { roles: profiles, competencies: competencies.length })
                : t('setup.framework.used')
            }
          >
            {name}
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p className="t-s t-2">
        {t('setup.framework.own')}{' '}
        <Link to="/programme/imports" className={linkClass()}>
          {t('setup.framework.ownImport')}
        </Link>
      </p>
      <StepFoot
        text={t('setup.framework.start', { count: picked.length })}
        onDo={() => start.mutate({})}
        isPending={start.isPending}
        isDisabled={picked.length === 0}
        error={start.error}
        onSkip={onDone}
      />
    </Stack>
  );
}

async function startFrom(slugs: readonly string[], personId: string | undefined): Promise<void> {
  const { items } = await api.jobArchitecture.takeTemplates({ body: { slugs: [...slugs] } });
  const audiencePersonIds = personId === undefined ? null : [personId];
  for (const { framework } of items) {
    await api.jobArchitecture.publishVersion({ params: { framework }, body: { audiencePersonIds } });
  }
  await api.development.bringStarterCatalogue({});
}
