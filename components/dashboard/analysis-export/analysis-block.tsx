import { usePageTools } from '@/components/hooks/page-tools';
import { useShare } from '@/components/hooks/use-share';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { IconDownload } from '@/components/ui/more-icons';
import { Progress } from '@/components/ui/progress';
import { analysisExportWords } from '@/lib/i18n/analysis-export';
import { exportAnalysis } from './export-analysis';

/** The method's figures as files for a spreadsheet. */
export function AnalysisBlock({ isTeamEmpty }: { readonly isTeamEmpty: boolean }) {
  const t = useWords(analysisExportWords);
  const { perform, formats } = usePageTools();
  const { share, follow } = useShare();
  const save = () =>
    perform({
      hasBar: true,
      act: () => follow(exportAnalysis),
      said: (files) => t('exported', { files: formats.list(files) }),
    });
  return (
    <section class="block" aria-label={t('heading')}>
      <h2>{t('heading')}</h2>
      <p>{t('about')}</p>
      {isTeamEmpty ? <p class="soft">{t('empty')}</p> : null}
      <div>
        <Button disabled={share !== undefined} onClick={() => void save()}>
          <IconDownload />
          {t('export')}
        </Button>
      </div>
      {share === undefined ? null : <Progress said={t('exporting')} share={share} />}
    </section>
  );
}
