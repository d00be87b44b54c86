/** Prints the closing line of a test run from its JSON report; red when a test failed, was skipped, or none ran. */
import { readFileSync } from 'node:fs';

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));

const passed = report.numPassedTests;
const skipped = report.numPendingTests + report.numTodoTests;
const failed = report.numFailedTests + report.testResults.filter(brokeOutside).length;

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = passed > 0 && failed === 0 && skipped === 0 ? 0 : 1;

/** A file that broke outside its tests, in loading or in a hook, is a failure that no test shows. */
function brokeOutside(file) {
  return (
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
  );
}
