import { usePageTools } from '@/components/hooks/page-tools';
import { useWords } from '@/components/hooks/use-words';
import { type Option, Select } from '@/components/ui/select';
import { Switch } from '@/components/ui/switch';
import { settingsWords } from '@/lib/i18n/settings';
import type { Settings } from '@/lib/messaging/settings';
import { NumberSetting } from './number-setting';
import { SectionChoice } from './section-choice';
import { Shortcuts } from './shortcuts';
import { useSetting } from './use-setting';

interface SettingsFieldsProps {
  readonly settings: Settings;
  /** Names only, without the explanations. */
  readonly isCompact: boolean;
}

type SwitchKey = 'startsOpen' | 'pushesPage' | 'hidesNames' | 'deletesOld' | 'organisationKnows';
type NumberKey = 'halfLifeDays' | 'waitingDays' | 'stageLimitDays' | 'retentionMonths';

const RANGES: Readonly<Record<NumberKey, readonly [number, number]>> = {
  halfLifeDays: [30, 730],
  waitingDays: [1, 365],
  stageLimitDays: [1, 365],
  retentionMonths: [6, 120],
};

/** Every setting in four groups; each change holds at once. */
export function SettingsFields({ settings, isCompact }: SettingsFieldsProps) {
  const t = useWords(settingsWords);
  const { isReadOnly } = usePageTools();
  const change = useSetting(settings);
  const hint = (key: SwitchKey | NumberKey | 'side' | 'theme' | 'language' | 'goalShare') =>
    isCompact ? undefined : t(`${key}.about`);
  const drawSwitch = (key: SwitchKey) => (
    <Switch
      label={t(key)}
      hint={hint(key)}
      isOn={settings[key]}
      disabled={isReadOnly}
      onToggle={(isOn) => change(key, isOn, t(key))}
    />
  );
  const drawSelect = (key: 'side' | 'theme' | 'language', options: readonly Option[]) => (
    <Select
      label={t(key)}
      hint={hint(key)}
      value={settings[key] as string}
      options={options}
      disabled={isReadOnly}
      // the options are the setting's own values
      onValue={(value) => change(key, value as never, t(key))}
    />
  );
  const drawNumber = (key: NumberKey) => (
    <NumberSetting
      label={t(key)}
      hint={hint(key)}
      value={settings[key]}
      least={RANGES[key][0]}
      most={RANGES[key][1]}
      disabled={isReadOnly}
      onChange={(value) => change(key, value, t(key))}
    />
  );
  return (
    <div class={isCompact ? 'settings settings-compact' : 'settings'}>
      <section class="settings-group" aria-label={t('group.panel')}>
        <h2>{t('group.panel')}</h2>
        {drawSelect('side', [
          { value: 'right', label: t('side.right') },
          { value: 'left', label: t('side.left') },
        ])}
        {drawSwitch('startsOpen')}
        {drawSwitch('pushesPage')}
        <SectionChoice settings={settings} isCompact={isCompact} />
      </section>
      <section class="settings-group" aria-label={t('group.appearance')}>
        <h2>{t('group.appearance')}</h2>
        {drawSelect('theme', [
          { value: 'system', label: t('theme.system') },
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
        ])}
        {drawSelect('language', [
          { value: 'browser', label: t('language.browser') },
          { value: 'en', label: t('language.en') },
          { value: 'it', label: t('language.it') },
        ])}
      </section>
      <Shortcuts />
      <section class="settings-group" aria-label={t('group.method')}>
        <h2>{t('group.method')}</h2>
        {drawNumber('halfLifeDays')}
        {drawNumber('waitingDays')}
        {drawNumber('stageLimitDays')}
        <NumberSetting
          label={t('goalShare')}
          hint={hint('goalShare')}
          value={Math.round(settings.goalShare * 100)}
          least={0}
          most={100}
          disabled={isReadOnly}
          onChange={(percent) => change('goalShare', percent / 100, t('goalShare'))}
        />
      </section>
      <section class="settings-group" aria-label={t('group.people')}>
        <h2>{t('group.people')}</h2>
        {drawSwitch('hidesNames')}
        {drawNumber('retentionMonths')}
        {/* never without its explanation: what it deletes is gone */}
        {isCompact ? null : drawSwitch('deletesOld')}
        {drawSwitch('organisationKnows')}
      </section>
    </div>
  );
}
