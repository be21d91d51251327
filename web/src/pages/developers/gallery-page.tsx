import { Page, PageHead } from '../../ui/page.tsx';

/** Every part of `ui/`, live. */
export function GalleryPage() {
  return (
    <Page>
      <PageHead title="Gallery" />
    </Page>
  );
}
