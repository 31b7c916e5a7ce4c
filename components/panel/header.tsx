import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { IconButton } from '@/components/ui/button';
import { IconCollapse, IconSettings } from '@/components/ui/icons';
import { panelWords } from '@/lib/i18n/panel';
import { send } from '@/lib/messaging/send';
import type { PanelView, RepState } from '@/lib/messaging/views';
import { Deal } from './deal';
import { RepChoice } from './rep-choice';

/** Whose deal is in front, which one, and what can be done when that is wrong or not known. */
export function Header({ view }: { readonly view: PanelView }) {
  const t = useWords(panelWords);
  const { perform } = usePageTools();
  const { rep } = view;
  const isGuess = view.deal?.fields.some(({ field, sure }) => field === 'owner' && sure === 'low') ?? false;
  return (
    <header class="panel-header">
      <div class="panel-head">
        <h1 class="rep-name" dir="auto" title={nameRep(rep) ?? undefined}>
          {nameRep(rep) ?? t(TITLE[rep.kind as keyof typeof TITLE] ?? 'reading')}
        </h1>
        <IconButton
          label={t('settings')}
          icon={IconSettings}
          onClick={() => void perform({ act: () => send('panel.openOptions', { hash: '#/settings' }) })}
        />
        <IconButton
          label={t('collapse')}
          icon={IconCollapse}
          onClick={() => void perform({ act: () => send('panel.collapse', {}) })}
        />
      </div>
      {view.deal === null ? null : <Deal deal={view.deal} isReading={rep.kind === 'reading'} />}
      {isGuess ? <p class="soft small">{t('guessed')}</p> : null}
      <RepChoice key={`${view.deal?.recordId} ${rep.kind} ${nameRep(rep)}`} view={view} />
    </header>
  );
}

const TITLE = { 'no-record': 'noRecord', 'no-owner': 'noOwner', reading: 'reading' } as const;

function nameRep(rep: RepState): string | null {
  if (rep.kind === 'known') return rep.rep.name;
  return rep.kind === 'unknown' || rep.kind === 'ambiguous' ? rep.ownerName : null;
}
