import { nameSkill, usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { RepSkill } from '@/lib/coaching/read-rep';
import { commonWords } from '@/lib/i18n/common';
import { repWords } from '@/lib/i18n/rep';
import { EvidenceWords } from './level-words';
import { bandOf } from './scale';

/** The same levels in figures and words. */
export function LevelTable({ skills }: { readonly skills: readonly RepSkill[] }) {
  const t = useWords(repWords);
  const heads = ['skill', 'level', 'band', 'benchmark', 'typical', 'evidence', 'trend', 'advice'] as const;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={t('asTable')}>
      <table class="figures-table">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {skills.map((item) => (
            <TableRow key={item.skill.id} item={item} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function TableRow({ item: { reading, typical } }: { readonly item: RepSkill }) {
  const t = useWords(repWords);
  const c = useWords(commonWords);
  const tools = usePageTools();
  const figure = (value: number): string => tools.formats.fixed(value, 2);
  const { level, benchmark, evidence, trend, advice } = reading;
  const isSeen = evidence !== 'not-seen';
  const { low, high } = bandOf(reading);
  return (
    <tr>
      <th scope="row">{nameSkill(tools, reading.skill)}</th>
      <td class="figures">{isSeen ? figure(level) : '–'}</td>
      <td class="figures">{isSeen ? `${figure(low)} – ${figure(high)}` : '–'}</td>
      <td class="figures">
        {benchmark.source === 'target' ? t('target', { value: figure(benchmark.value) }) : figure(benchmark.value)}
      </td>
      <td class="figures">{typical === null ? '–' : figure(typical)}</td>
      <td>
        <EvidenceWords {...reading} />
      </td>
      <td>{trend === null ? '–' : c(`trend.${trend}`)}</td>
      <td>{c(`advice.${advice}`)}</td>
    </tr>
  );
}
