/** What tests of the whole application stand on: servers, the deployment for in-container tests, a browser. */
package careplan.support;
