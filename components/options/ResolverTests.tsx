import { failureText } from '@/utils/i18n/failure-texts';
import { m } from '@/utils/i18n/generated/messages.js';
import { resolverText } from '@/utils/i18n/resolver-texts';
import type { ResolverTest } from '@/utils/app/options/options-view';

interface ResolverTestsProps {
  readonly resolvers: readonly string[];
  readonly tests: Readonly<Record<string, ResolverTest>>;
  readonly onTest: (resolver: string) => void;
}

/** One button for each resolver, and in words what became of the test. */
export function ResolverTests({ resolvers, tests, onTest }: ResolverTestsProps) {
  if (resolvers.length === 0) return null;
  return (
    <div class="tests">
      <p class="small">{m.options_test_intro()}</p>
      <ul>
        {resolvers.map((resolver) => {
          const test = Object.hasOwn(tests, resolver) ? tests[resolver] : undefined;
          return (
            <li key={resolver} data-resolver={resolver} data-test={test?.state ?? 'none'}>
              <button
                type="button"
                data-action="test-resolver"
                disabled={test?.state === 'running'}
                onClick={() => onTest(resolver)}
              >
                {m.options_test({ resolver: resolverText(resolver) })}
              </button>
              <output>{test !== undefined && outcomeText(test)}</output>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function outcomeText(test: ResolverTest): string {
  switch (test.state) {
    case 'running':
      return m.options_test_running();
    case 'ok':
      return m.options_test_ok({ milliseconds: Math.round(test.milliseconds) });
    case 'failed': {
      const failure = failureText(test.why);
      return test.detail === undefined
        ? m.options_test_failed({ failure })
        : m.options_test_failed_detail({ failure, detail: test.detail });
    }
    default:
      return test satisfies never;
  }
}
