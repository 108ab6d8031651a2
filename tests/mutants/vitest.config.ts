/** For `npm run test:mutants`: without what measures time, reads the build, or says nothing of `utils`. */
import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import type { UserWorkspaceConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

const exclude = [...configDefaults.exclude, 'tests/fuzz/**', 'tests/unit/{world,scripts}/**', 'tests/unit/*.test.ts'];
const projects = (base.test?.projects ?? []).map((project): UserWorkspaceConfig => {
  if (typeof project !== 'object' || !('test' in project)) throw new Error('expected a project with tests of its own');
  return mergeConfig(project, { test: { exclude } });
});

export default defineConfig({ test: { projects } });
