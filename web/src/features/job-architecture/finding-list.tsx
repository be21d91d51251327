import { CircleAlert, Lightbulb, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../platform/i18n.tsx';
import { Button } from '../../ui/button.tsx';
import { linkClass } from '../../ui/link-class.ts';
import s from './finding-list.module.css';
import { type FindingGroup, groupFindings } from './finding-words.ts';
import type { Finding, FrameworkContent } from './framework-queries.ts';

const severities = ['blocks', 'warns', 'teaches'] as const;
const icons = { blocks: CircleAlert, warns: TriangleAlert, teaches: Lightbulb };
const fewPlaces = 4;

/** What a check of the draft found: what blocks publishing, what to look at again, what is good practice. */
export function FindingList({ findings, content }: { readonly findings: readonly Finding[]; readonly content: FrameworkContent }) {
  const t = useT();
  const groups = groupFindings(findings, content);
  if (groups.length === 0) return <p>{t('frameworks.findings.none')}</p>;
  return (
    <div className={s.list}>
      {severities.map((severity) => {
        const same = groups.filter((group) => group.severity === severity);
        return (
          same.length > 0 && (
            <section key={severity} className={s.part} data-severity={severity}>
              <h3 className="t-label">{t(`frameworks.findings.${severity}`)}</h3>
              {same.map((group) => (
                <Group key={group.words} group={group} />
              ))}
            </section>
          )
        );
      })}
    </div>
  );
}

function Group({ group }: { readonly group: FindingGroup }) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const Icon = icons[group.severity];
  const shown = isOpen ? group.places : group.places.slice(0, fewPlaces);
  const hidden = group.places.length - shown.length;
  return (
    <div className={s.group}>
      <Icon className="ic ic-s" aria-hidden />
      <div>
        <p>{t(`frameworks.finding.${group.words}`, { count: group.count })}</p>
        <ul className={s.places}>
          {shown.map(({ text, address }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a finding is its place in the list
            <li key={index}>
              {address === undefined ? (
                text
              ) : (
                <a className={linkClass('text')} href={`/roles/${address}?v=draft`}>
                  {text}
                </a>
              )}
            </li>
          ))}
        </ul>
        {hidden > 0 && (
          <Button look="ghost" size="sm" onPress={() => setOpen(true)}>
            {t('frameworks.findings.more', { count: hidden })}
          </Button>
        )}
      </div>
    </div>
  );
}
