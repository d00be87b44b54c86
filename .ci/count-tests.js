/** Prints the closing line of test runs from their JSON reports; red when a test failed, was skipped, or a run had none. */
import { readFileSync } from 'node:fs';

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (count) => reports.reduce((total, report) => total + count(report), 0);

const passed = sum((report) => report.numPassedTests);
const skipped = sum((report) => report.numPendingTests + report.numTodoTests);
const failed = sum(
  (report) => report.numFailedTests + report.testResults.filter(brokeOutside).length,
);
const isEmpty = reports.length === 0 || reports.some((report) => report.numPassedTests === 0);

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = !isEmpty && failed === 0 && skipped === 0 ? 0 : 1;

/** A file that broke outside its tests, in loading or in a hook, is a failure that no test shows. */
function brokeOutside(file) {
  return (
    file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
  );
}
