/** What every entity shares: its identity, its optimistic lock and the converters of values that the database keeps in another form. */
package careplan.base;
