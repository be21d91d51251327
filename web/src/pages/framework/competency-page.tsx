import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { NothingHere } from '../../app/error-page.tsx';
import { usePageName } from '../../app/page-name.ts';
import { type CompetencyView, competencyQuery } from '../../features/competencies/competency-queries.ts';
import { CompetencySteps } from '../../features/competencies/competency-steps.tsx';
import { CompetencyUses } from '../../features/job-architecture/competency-uses.tsx';
import { useFormat, useT } from '../../platform/i18n.tsx';
import { Card } from '../../ui/card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Columns, Page, PageHead } from '../../ui/page.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';
import { Tag } from '../../ui/tag.tsx';

const route = getRouteApi('/shell/programme/competencies/$slug');

/** One competency: what it means, what each level looks like, which roles ask for it. */
export function CompetencyPage() {
  const t = useT();
  const { slug } = route.useParams();
  const competency = useQuery(competencyQuery(slug));
  usePageName(competency.data?.name);
  return (
    <Page>
      <Loaded query={competency} failed={t('competencies.failedOne')} skeleton={<CardSkeleton height={420} />} denied={<NothingHere />}>
        {(data) => (
          <>
            <Head competency={data} />
            <Columns
              main={<CompetencySteps competency={data} />}
              aside={
                <>
                  <CompetencyUses competencyId={data.id} steps={data.scale.levels.length} />
                  {data.synonyms.length > 0 && <Synonyms names={data.synonyms} />}
                </>
              }
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Head({ competency }: { readonly competency: CompetencyView }) {
  const t = useT();
  const { name, kind, category, definition, retired } = competency;
  const about = [t(`competencies.kinds.${kind}`), ...(category === '' ? [] : [category])];
  return (
    <PageHead
      eyebrow={about.join(', ')}
      title={
        <>
          {name} {retired && <Tag>{t('competencies.retired')}</Tag>}
        </>
      }
      lead={definition === '' ? t('competencies.noDefinition') : definition}
    />
  );
}

function Synonyms({ names }: { readonly names: readonly string[] }) {
  const t = useT();
  const format = useFormat();
  return (
    <Card title={t('competencies.synonyms')}>
      <p>{format.list(names)}</p>
    </Card>
  );
}
