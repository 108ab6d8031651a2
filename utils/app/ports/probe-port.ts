import type { ProbeEnd, ProbePage, ProbeProgress } from '@/utils/core/reach/probe-addresses';

export interface ProbeService {
  /** Runs one probe; never rejects: whatever stops it is in its end. */
  probe(
    page: ProbePage,
    options: { readonly signal: AbortSignal; readonly onProgress: (progress: ProbeProgress) => void },
  ): Promise<ProbeEnd>;
}

export interface ProbePort {
  /** Loaded when somebody clicks. */
  service(): Promise<{ readonly probeService: ProbeService }>;
}
