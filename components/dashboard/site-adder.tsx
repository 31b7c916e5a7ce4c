import { useState } from 'preact/hooks';
import { usePageTools } from '@/components/hooks/page-tools';
import { hasSite, removeSites, requestSite } from '@/components/hooks/permissions';
import { useWords } from '@/components/hooks/use-words';
import { Button } from '@/components/ui/button';
import { TextField } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { dashboardWords } from '@/lib/i18n/dashboard';
import { send } from '@/lib/messaging/send';
import type { SiteView } from '@/lib/messaging/views';
import { originOf } from '@/lib/platform/origins';

/** A site by the address of one of its pages: what will be asked is shown before the browser asks. */
export function SiteAdder({ sites }: { readonly sites: readonly SiteView[] }) {
  const t = useWords(dashboardWords);
  const { perform, isReadOnly } = usePageTools();
  const [address, setAddress] = useState('');
  const [problem, setProblem] = useState<'address' | 'declined' | null>(null);
  const origin = originOf(address.trim());
  const add = () => {
    if (origin === null) {
      setProblem('address');
      return;
    }
    setProblem(null);
    // what was there before is not ours to take away
    const wasOff = sites.some((site) => site.origin === origin && !site.isOn);
    let isNew = true;
    void perform({
      // asked in the click itself, with nothing awaited before
      act: async () => {
        const known = hasSite(origin);
        const isGranted = await requestSite(origin);
        isNew = !(await known);
        return isGranted;
      },
      said: (isGranted) => {
        if (isGranted) setAddress('');
        else setProblem('declined');
        return isGranted ? t(isNew || wasOff ? 'sites.added' : 'sites.already', { site: origin }) : null;
      },
      hasChanged: (isGranted) => isGranted && (isNew || wasOff),
      undo: async () => {
        if (isNew) return removeSites([origin]);
        await send('site.change', { origin, isOn: false });
        return true;
      },
      undone: (isBack) => t(isNew ? (isBack ? 'sites.removed' : 'sites.notRemoved') : 'sites.off', { site: origin }),
    });
  };
  return (
    <form
      class="site-adder"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <div class="add-row">
        <TextField
          label={t('sites.address')}
          placeholder="https://"
          value={address}
          autoComplete="off"
          disabled={isReadOnly}
          hint={origin === null ? t('sites.addressHint') : t('sites.willAsk', { site: origin })}
          error={problem === 'address' ? t('sites.addressError') : undefined}
          onValue={(text) => {
            setAddress(text);
            setProblem(null);
          }}
        />
        <Button type="submit" variant="primary" disabled={isReadOnly}>
          {t('sites.addDo')}
        </Button>
      </div>
      {problem === 'declined' ? (
        <Notice tone="warn" isAlert>
          {t('sites.declined')}
        </Notice>
      ) : null}
    </form>
  );
}
