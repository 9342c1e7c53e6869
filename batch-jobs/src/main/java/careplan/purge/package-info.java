/** The nightly job purge, which removes by age what nobody needs any more; tables of requests, files, runs, the job repository and the audit log. */
package careplan.purge;
