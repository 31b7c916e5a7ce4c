import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillColumn } from '@/lib/coaching/read-team';
import { analysisWords } from '@/lib/i18n/analysis';

/** What every column is compared with: the benchmark, and how the others are. */
export function HeatFoot({ columns }: { readonly columns: readonly SkillColumn[] }) {
  const t = useWords(analysisWords);
  const { formats } = usePageTools();
  return (
    <tfoot class="figures">
      <tr>
        <th scope="row">{t('heat.benchmark')}</th>
        {columns.map(({ skill, benchmark }) => (
          <td key={skill.id} class={benchmark.source === 'target' ? 'heat-target' : undefined}>
            {formats.fixed(benchmark.value)}
            {benchmark.source === 'target' ? <span class="small">{t('heat.target')}</span> : null}
          </td>
        ))}
      </tr>
      <tr>
        <th scope="row">{t('heat.typical')}</th>
        {columns.map(({ skill, typical }) => (
          <td key={skill.id}>
            {typical === null ? (
              <>
                <span aria-hidden="true">–</span>
                <span class="visually-hidden">{t('heat.none')}</span>
              </>
            ) : (
              formats.fixed(typical)
            )}
          </td>
        ))}
      </tr>
    </tfoot>
  );
}
