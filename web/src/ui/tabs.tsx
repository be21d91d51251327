import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import s from './tabs.module.css';

export interface TabSpec<K extends string> {
  readonly id: K;
  readonly title: ReactNode;
  readonly content: ReactNode;
}

/** Views of one thing in one place. For views with an address of their own use links with `tabLinkClass`. */
export function Tabs<K extends string>(props: {
  readonly label: string;
  readonly tabs: readonly TabSpec<K>[];
  readonly value: K;
  readonly onChange: (value: K) => void;
}) {
  return (
    <AriaTabs
      selectedKey={props.value}
      onSelectionChange={(key) => {
        const chosen = props.tabs.find((tab) => tab.id === key);
        if (chosen !== undefined) props.onChange(chosen.id);
      }}
    >
      <TabList aria-label={props.label} className={s.list}>
        {props.tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={s.tab}>
            {tab.title}
          </Tab>
        ))}
      </TabList>
      {props.tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className={s.panel}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

/** Classes for a row of links that read as tabs; put `tabListClass` on their `<nav>`. */
export const tabListClass = s.list;
export const tabLinkClass = s.tab;
