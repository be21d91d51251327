import { Download } from 'lucide-react';
import { api } from '../../platform/api.ts';
import { useT } from '../../platform/i18n.tsx';
import { Menu } from '../../ui/menu.tsx';
import { showToast } from '../../ui/toast-queue.ts';

/** Saves a version as a framework file, to be kept in git or brought elsewhere. */
export function ExportMenu({ framework, version }: { readonly framework: string; readonly version: string }) {
  const t = useT();
  const save = async (format: 'yaml' | 'json') => {
    try {
      const file = await api.jobArchitecture.exportFrameworkFile({ params: { framework }, query: { version, format } });
      saveFile(file);
    } catch {
      showToast({ text: t('frameworks.export.failed'), tone: 'bad' });
    }
  };
  const entries = (['yaml', 'json'] as const).map((format) => ({
    id: format,
    text: t(`frameworks.export.${format}`),
    run: () => void save(format),
  }));
  return (
    <Menu
      label={t('frameworks.export.label')}
      trigger={
        <>
          <Download className="ic ic-s" aria-hidden />
          {t('frameworks.export.button')}
        </>
      }
      groups={[{ id: 'formats', entries }]}
    />
  );
}

function saveFile({ fileName, mediaType, text }: { fileName: string; mediaType: string; text: string }): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
