import { toMembers } from '@/components/dashboard/team-members';
import { downloadText } from '@/components/hooks/download-text';
import { runInSlices } from '@/components/hooks/run-in-slices';
import { tabulateAnalysis } from '@/lib/csv/analysis-tables';
import { send } from '@/lib/messaging/send';
import type { OnShare } from '@/lib/messaging/whole-text';

/**
 * Computes the team's figures and saves them as two CSV files; answers their names, which hold the moment of the
 * calculation to the second, in UTC, so that the figures can be worked out again.
 */
export async function exportAnalysis(onShare: OnShare): Promise<readonly string[]> {
  const { members, skills: rubric, settings, now } = await send('analysis.read', {});
  const moment = Math.ceil(now / 1000) * 1000;
  const { reps, skills } = await runInSlices(
    tabulateAnalysis({
      team: toMembers(members),
      names: new Map(members.map(({ id, name }) => [id, name])),
      skills: rubric,
      halfLifeDays: settings.halfLifeDays,
      now: moment,
    }),
    onShare,
  );
  const stamp = new Date(moment).toISOString().replace(/\.\d+/, '').replaceAll(':', '');
  const files = [
    { name: `affianca-analysis-reps-${stamp}.csv`, text: reps },
    { name: `affianca-analysis-skills-${stamp}.csv`, text: skills },
  ];
  for (const { name, text } of files) downloadText(text, name, 'text/csv;charset=utf-8');
  return files.map(({ name }) => name);
}
