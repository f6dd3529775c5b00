import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Who may import whom, by the tags in each package.json. The layers inside one project: .dependency-cruiser.mjs */
const mayImport = {
  'kind:kernel': [],
  'kind:contracts': ['kind:kernel'],
  'kind:bidding': ['kind:kernel'],
  'kind:solvers': ['kind:kernel'],
  'kind:servers': [],
  'kind:service-glue': ['kind:kernel', 'kind:contracts'],
  'kind:testing': ['kind:kernel', 'kind:contracts', 'kind:service-glue', 'kind:servers'],
  'kind:sdk': ['kind:contracts'],
  'kind:service': [
    'kind:kernel',
    'kind:contracts',
    'kind:service-glue',
    'kind:bidding',
    'kind:solvers',
    'kind:testing',
  ],
  'kind:gateway': ['kind:kernel', 'kind:contracts', 'kind:service-glue', 'kind:testing'],
  'kind:web': ['kind:kernel', 'kind:sdk'],
  'kind:cli': ['kind:kernel', 'kind:sdk'],
  'kind:platform': [
    'kind:kernel',
    'kind:contracts',
    'kind:service-glue',
    'kind:servers',
    'kind:service',
    'kind:gateway',
    'kind:sdk',
    'kind:testing',
  ],
  'kind:bench': [
    'kind:kernel',
    'kind:contracts',
    'kind:sdk',
    'kind:servers',
    'kind:service-glue',
    'kind:solvers',
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/generated/**',
      '.nx/**',
      '.tianfu/**',
      '**/test-results/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['**/*.{mjs,js}'],
    rules: { 'no-unused-vars': ['error', { varsIgnorePattern: '^_' }] },
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        fetch: 'readonly',
        AbortSignal: 'readonly',
        performance: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.recommendedTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          // Tests of a project use it as others do, through its index.
          allowCircularSelfDependency: true,
          depConstraints: Object.entries(mayImport).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
            sourceTag,
            onlyDependOnLibsWithTags,
          })),
        },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      // Nest modules and contracts without fields are empty classes.
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-empty-function': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-else-return': 'error',
      'no-control-regex': 'off',
    },
  },
  {
    files: ['**/*.spec.ts', '**/test/**/*.ts', '**/journeys/**/*.ts'],
    rules: {
      // expect(object.method), async test doubles and expect.anything() are the normal shape of tests.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // The glue is tested with the harness that stands on it: a circle of its tests, not of its code.
    files: ['libs/service/test/**/*.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' },
  },
  {
    // Commands a person runs print to the terminal; that is their job.
    files: ['apps/cli/**/*.ts', 'apps/bench/**/*.ts', 'apps/platform/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
);
