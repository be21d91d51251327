import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeftRight, Link2, Printer } from 'lucide-react';
import { careerMapQuery, comparisonQuery } from '../../features/pathways/pathways-queries.ts';
import { RoleComparisonView } from '../../features/pathways/role-comparison.tsx';
import { useT } from '../../platform/i18n.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { NotShared } from '../../ui/denied.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';

const route = getRouteApi('/shell/compare/$roleA/$roleB');

/** S06: what actually changes between two roles; each is named `family.role` in the address. */
export function ComparePage() {
  const t = useT();
  const { roleA, roleB } = route.useParams();
  const map = useQuery(careerMapQuery);
  return (
    <Page>
      <Loaded query={map} failed={t('pathways.compare.failed')}>
        {(data) => {
          const idOf = (address: string) =>
            data.roles.find((role) => `${role.familySlug}.${role.slug}` === address || role.id === address)?.id;
          const [fromId, toId] = [idOf(roleA), idOf(roleB)];
          return fromId === undefined || toId === undefined ? <NotShared /> : <Compared fromId={fromId} toId={toId} />;
        }}
      </Loaded>
    </Page>
  );
}

function Compared({ fromId, toId }: { readonly fromId: string; readonly toId: string }) {
  const t = useT();
  const { roleA, roleB } = route.useParams();
  const comparison = useQuery(comparisonQuery(fromId, toId));
  return (
    <Loaded query={comparison} failed={t('pathways.compare.failed')}>
      {(data) => (
        <Stack>
          <PageHead
            title={t('pathways.compare.title', { from: data.from.title, to: data.to.title })}
            lead={t('pathways.compare.lead')}
            actions={
              <>
                <Link to="/compare/$roleA/$roleB" params={{ roleA: roleB, roleB: roleA }} className={buttonClass()}>
                  <ArrowLeftRight className="ic ic-s" aria-hidden />
                  {t('pathways.compare.swap')}
                </Link>
                <CopyButton text={location.href} label={t('pathways.compare.share')} icon={Link2} />
                <Button onPress={() => print()}>
                  <Printer className="ic ic-s" aria-hidden />
                  {t('pathways.compare.print')}
                </Button>
              </>
            }
          />
          <RoleComparisonView comparison={data} />
        </Stack>
      )}
    </Loaded>
  );
}
