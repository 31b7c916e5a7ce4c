import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import type { SkillColumn } from '@/lib/coaching/read-team';
import type { RepId } from '@/lib/coaching/types';
import { analysisWords } from '@/lib/i18n/analysis';

interface ApartTableProps {
  readonly skill: string;
  readonly column: SkillColumn;
  readonly nameOf: (rep: RepId) => string;
}

/** The dots of one skill as a table: who, in which group, at what level, and whether the rep counts in the verdict. */
export function ApartTable({ skill, column, nameOf }: ApartTableProps) {
  const t = useWords(analysisWords);
  const { formats } = usePageTools();
  const groups = [
    { label: t('apart.best'), members: column.best.members },
    { label: t('apart.others'), members: column.others.members },
  ];
  if (groups.every(({ members }) => members.length === 0)) return null;
  return (
    <table class="apart-table small" aria-label={t('apart.table', { skill })}>
      <thead>
        <tr>
          <th scope="col">{t('heat.rep')}</th>
          <th scope="col">{t('apart.group')}</th>
          <th scope="col">{t('heat.level')}</th>
          <th scope="col">{t('apart.counts')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.flatMap(({ label, members }) =>
          members.map(({ rep, level, counts }) => (
            <tr key={rep}>
              <th scope="row" dir="auto">
                {nameOf(rep)}
              </th>
              <td>{label}</td>
              <td>{formats.fixed(level)}</td>
              <td>{t(counts ? 'apart.countsYes' : 'apart.countsNo')}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
