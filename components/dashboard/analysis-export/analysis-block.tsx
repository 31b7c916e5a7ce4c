import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { IconDownload } from '@/components/ui/icons';
import { analysisExportWords } from '@/lib/i18n/analysis-export';
import { exportAnalysis } from './export-analysis';

/** The method's figures as files for a spreadsheet. */
export function AnalysisBlock({ isTeamEmpty }: { readonly isTeamEmpty: boolean }) {
  const t = useWords(analysisExportWords);
  const { perform, formats } = usePageTools();
  return (
    <section class="block" aria-label={t('heading')}>
      <h2>{t('heading')}</h2>
      <p>{t('about')}</p>
      {isTeamEmpty ? <p class="soft">{t('empty')}</p> : null}
      <div>
        <Button
          onClick={() =>
            void perform({ act: exportAnalysis, said: (files) => t('exported', { files: formats.list(files) }) })
          }
        >
          <IconDownload />
          {t('export')}
        </Button>
      </div>
    </section>
  );
}
