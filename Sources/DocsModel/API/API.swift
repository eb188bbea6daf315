/// The vocabulary of a REST API, whatever it was written in.
///
/// No reference string and no trace of a specification's version is left in these values.
package enum API {}
