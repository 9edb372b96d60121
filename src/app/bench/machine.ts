// The visitor's machine, as far as a browser tells.
import type { Machine } from '../../../bench/result.ts';

interface ClientHints {
  brands: { brand: string; version: string }[];
  platform: string;
  getHighEntropyValues(names: string[]): Promise<{ architecture?: string; platformVersion?: string }>;
}

type Told = Navigator & { userAgentData?: ClientHints; deviceMemory?: number };

export async function describeBrowser(): Promise<Machine> {
  const { hardwareConcurrency, userAgent, userAgentData, deviceMemory } = navigator as Told;
  const more = await userAgentData?.getHighEntropyValues(['architecture', 'platformVersion']);
  return {
    processor: more?.architecture ? `${more.architecture} processor` : 'processor not told',
    cores: hardwareConcurrency,
    // rounded, and no more than a browser cares to tell
    ...(deviceMemory === undefined ? {} : { memoryGB: deviceMemory }),
    system: userAgentData
      ? `${userAgentData.platform} ${more?.platformVersion ?? ''}`.trim()
      : systemIn(userAgent),
    runtime: runtimeIn(userAgent),
  };
}

const systemIn = (agent: string): string => /\(([^)]*)\)/.exec(agent)?.[1] ?? 'system not told';

/** Name and version by the words that browsers say of themselves; the first that is there counts. */
export function runtimeIn(agent: string): string {
  const names = ['Edg', 'OPR', 'Firefox', 'HeadlessChrome', 'Chrome', 'Version'];
  for (const name of names) {
    const version = new RegExp(`${name}/(\\d+)`).exec(agent)?.[1];
    if (version) return `${{ Edg: 'Edge', OPR: 'Opera', Version: 'Safari' }[name] ?? name} ${version}`;
  }
  return agent;
}
