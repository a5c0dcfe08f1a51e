import { browser } from 'wxt/browser';
import type { DeskPort, PagePort, Ports } from '../model/ports.ts';
import { activeTab } from './active-tab.ts';
import { ask } from './ask.ts';
import { forgetFrame, framesOf, noteFrame } from './frames.ts';
import { bringPicker, bringScript, isGranted, requestHosts } from './hosts.ts';
import { loginPort } from './login-watch.ts';
import { hear } from './messages.ts';
import { openAddress } from './open-address.ts';
import { patientAsk } from './patient-ask.ts';
import { connectionsPort, pinsPort } from './storage.ts';

function pagePort(): PagePort {
  const tab = activeTab();
  const changed = new Set<(tabId: number) => void>();
  const frames = patientAsk({ ask, forget: forgetFrame, caughtUp: (tabId) => changed.forEach((callback) => callback(tabId)) });
  return {
    activeTab: tab,
    frames: framesOf,
    wake: bringScript,
    isLate: frames.isLate,
    async ask(tabId, frameId, question, data) {
      if ('act' in data && data.act === 'start') await bringPicker(tabId, frameId);
      return frames.ask(tabId, frameId, question, data);
    },
    onChanged(callback) {
      const stop = new AbortController();
      changed.add(callback);
      hear('changed', (_, sender) => void (sender.tabId !== null && callback(sender.tabId)), { signal: stop.signal });
      hear(
        'announce',
        async (announced, sender) => {
          await noteFrame(announced, sender);
          if (sender.tabId !== null) callback(sender.tabId);
        },
        { signal: stop.signal },
      );
      return () => {
        changed.delete(callback);
        stop.abort();
      };
    },
    onPicked(callback) {
      const stop = new AbortController();
      hear('picked', (picked) => callback(picked), { signal: stop.signal });
      return () => stop.abort();
    },
  };
}

const deskPort: DeskPort = {
  requestHosts: (patterns) => requestHosts([...patterns]).catch(() => false),
  hasHosts: (patterns) => isGranted([...patterns]).catch(() => false),
  onHostsChanged(callback) {
    const listener = () => callback();
    browser.permissions.onAdded.addListener(listener);
    browser.permissions.onRemoved.addListener(listener);
    return () => {
      browser.permissions.onAdded.removeListener(listener);
      browser.permissions.onRemoved.removeListener(listener);
    };
  },
  openAddress: (address, hosts, alike) => openAddress(address, hosts, alike).catch(() => undefined),
  copy: (text) =>
    navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    ),
  download(name, type, content) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([content], { type }));
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  now: () => new Date(),
  newId: () => crypto.randomUUID(),
  language: browser.i18n.getUILanguage(),
};

/** The browser, as the panel's models ask for it. */
export function browserPorts(): Ports {
  return { login: loginPort, connections: connectionsPort, pins: pinsPort, page: pagePort(), desk: deskPort };
}
