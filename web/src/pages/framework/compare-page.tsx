import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { RoleComparison } from '@waymark/domain/pathways/contract.ts';
import { ArrowLeftRight, Link2, Printer } from 'lucide-react';
import { NothingHere } from '../../app/error-page.tsx';
import { comparisonQuery } from '../../features/pathways/pathways-queries.ts';
import { RoleComparisonView } from '../../features/pathways/role-comparison.tsx';
import { useT } from '../../platform/i18n.tsx';
import { Button, buttonClass } from '../../ui/button.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Page, PageHead, Stack } from '../../ui/page.tsx';
import { CardSkeleton } from '../../ui/skeleton.tsx';

const route = getRouteApi('/shell/compare/$roleA/$roleB');

/** S06: what actually changes between two roles; each is named `family.role` in the address. */
export function ComparePage() {
  const t = useT();
  const { roleA, roleB } = route.useParams();
  const comparison = useQuery(comparisonQuery(roleA, roleB));
  return (
    <Page>
      <Loaded query={comparison} failed={t('pathways.compare.failed')} skeleton={<CardSkeleton height={420} />} denied={<NothingHere />}>
        {(data) => <Compared comparison={data} />}
      </Loaded>
    </Page>
  );
}

function Compared({ comparison }: { readonly comparison: RoleComparison }) {
  const t = useT();
  const { roleA, roleB } = route.useParams();
  const { from, to } = comparison;
  return (
    <Stack>
      <PageHead
        title={t('pathways.compare.title', { from: from.title, to: to.title })}
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
      <RoleComparisonView comparison={comparison} />
    </Stack>
  );
}
