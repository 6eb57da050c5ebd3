/**
 * Required by the processes of the tests: in the threads that run workflows, what the SDK does for a person who looks is left
 * out. It writes down the stack of every promise, for one who asks where a workflow stands, and starts a thread beside every
 * step of a workflow to stop an endless one: a third of the time of a replay. No test asks, and an endless one ends with its
 * test's patience. Workflows run the same; the processes that are tested whole run with both.
 */
const v8 = require('node:v8');
const vm = require('node:vm');
const { isMainThread } = require('node:worker_threads');

if (!isMainThread) {
  v8.promiseHooks.createHook = () => () => undefined;
  const { runInContext } = vm.Script.prototype;
  vm.Script.prototype.runInContext = function (context, options) {
    return runInContext.call(this, context, options && { ...options, timeout: undefined });
  };
}
